using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Microsoft.JSInterop.Infrastructure;
using RevOps.Tests.Support;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Shell;

public sealed class ScriptTypesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Circuit_ItsSerialiser_TakesTypesFromHere()
    {
        await using var app = await WebApp.StartAsync(postgres);
        await using var first = app.Services.CreateAsyncScope();
        await using var second = app.Services.CreateAsyncScope();

        var (one, two) = (first.ServiceProvider.GetRequiredService<IJSRuntime>(), second.ServiceProvider.GetRequiredService<IJSRuntime>());

        Assert.NotSame(one, two);
        Assert.Same(one, first.ServiceProvider.GetRequiredService<IJSRuntime>());
        Assert.All([one, two], x => Assert.Same(ScriptTypes.Instance, ScriptTypes.OptionsOf(Assert.IsAssignableFrom<JSRuntime>(x)).TypeInfoResolver));
    }

    [Fact]
    public void Write_WhatCircuitsSay_IsWhatReflectionWrites()
    {
        var (plain, own) = (new Runtime(), new Runtime());
        own.Options.TypeInfoResolver = ScriptTypes.Instance;

        var said = Write(own);

        Assert.Equal(Write(plain), said);
        Assert.Contains("\"__dotNetObject\":1", said, StringComparison.Ordinal);
        Assert.Contains("[{\"name\":\"Title\",\"type\":\"string\"}]", said, StringComparison.Ordinal);
        Assert.Contains("\"start\":[\"titled\"]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatScriptsAnswer_IsWhatReflectionReads()
    {
        var own = new Runtime();
        own.Options.TypeInfoResolver = ScriptTypes.Instance;

        Assert.True(JsonSerializer.Deserialize<bool>("true", own.Options));
        Assert.Equal("words", JsonSerializer.Deserialize<string>("\"words\"", own.Options));
        Assert.Equal(new Point(3, 4), JsonSerializer.Deserialize<Point>("{\"x\":3,\"Y\":4}", own.Options));
        Assert.NotNull(JsonSerializer.Deserialize<IJSObjectReference>("{\"__jsObjectId\":7}", own.Options));
        Assert.Null(JsonSerializer.Deserialize<IJSObjectReference?>("null", own.Options));
    }

    private static string Write(Runtime runtime)
    {
        object?[] said = ["words", 1, 2L, 2.5, true, null, new Point(3, 4), new Dictionary<string, int> { ["Key"] = 1 }, DotNetObjectReference.Create(new Listener()), new ElementReference("1"), .. Tables()];
        return JsonSerializer.Serialize(said, runtime.Options);
    }

    /// <summary>What every circuit tells of components that scripts may create.</summary>
    private static List<object?> Tables()
    {
        var store = new JSComponentConfigurationStore();
        new Configuration(store).RegisterForJavaScript<Titled>("titled", "start");
        var tables = typeof(JSComponentConfigurationStore).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(x => x.GetValue(store)).ToList();
        Assert.Equal(2, tables.Count);
        return tables;
    }

    private sealed record Point(int X, int Y);

    private sealed class Listener;

    private sealed class Titled : ComponentBase
    {
        [Parameter]
        public string Title { get; set; } = "";
    }

    private sealed class Configuration(JSComponentConfigurationStore store) : IJSComponentConfiguration
    {
        public JSComponentConfigurationStore JSComponents => store;
    }

    private sealed class Runtime : JSRuntime
    {
        public JsonSerializerOptions Options => JsonSerializerOptions;

        protected override void BeginInvokeJS(long taskId, string identifier, string? argsJson, JSCallResultType resultType, long targetInstanceId) => throw new NotSupportedException();

        protected override void EndInvokeDotNet(DotNetInvocationInfo invocationInfo, in DotNetInvocationResult invocationResult) => throw new NotSupportedException();
    }
}
