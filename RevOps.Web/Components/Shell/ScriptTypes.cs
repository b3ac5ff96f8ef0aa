using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace RevOps.Web.Components.Shell;

/// <summary>
/// What the serialiser has to know of the types that circuits and scripts exchange. Every circuit has a serialiser of its own, because a reference
/// to an object is one within its circuit, and it read all types anew by reflection: a tenth of what it costs to open a page. Here it gets what
/// it needs for a page's start ready-made. What is not known here it reads as before.
/// </summary>
internal sealed class ScriptTypes : IJsonTypeInfoResolver
{
    private static readonly DefaultJsonTypeInfoResolver Reflection = new();

    /// <summary>Blazor's tables of components that scripts may create, which every circuit tells its browser; they are the same for all.</summary>
    private static readonly HashSet<Type> Tables = [.. typeof(JSComponentConfigurationStore)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(x => x.PropertyType)
        .Where(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(Dictionary<,>))];

    private readonly ConcurrentDictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo?>> _makers = new()
    {
        [typeof(string)] = x => JsonMetadataServices.CreateValueInfo<string?>(x, JsonMetadataServices.StringConverter),
        [typeof(bool)] = x => JsonMetadataServices.CreateValueInfo<bool>(x, JsonMetadataServices.BooleanConverter),
        [typeof(int)] = x => JsonMetadataServices.CreateValueInfo<int>(x, JsonMetadataServices.Int32Converter),
        [typeof(long)] = x => JsonMetadataServices.CreateValueInfo<long>(x, JsonMetadataServices.Int64Converter),
        [typeof(double)] = x => JsonMetadataServices.CreateValueInfo<double>(x, JsonMetadataServices.DoubleConverter),
        [typeof(object)] = x => JsonMetadataServices.CreateValueInfo<object?>(x, JsonMetadataServices.ObjectConverter),
        [typeof(object[])] = x => JsonMetadataServices.CreateArrayInfo(x, new JsonCollectionInfoValues<object[]>()),
    };

    /// <summary>The one for all circuits.</summary>
    public static ScriptTypes Instance { get; } = new();

    /// <summary>Gives it to every circuit. After Blazor's own registration.</summary>
    public static void Register(IServiceCollection services)
    {
        var blazors = services.Last(x => x.ServiceType == typeof(IJSRuntime));
        var make = ActivatorUtilities.CreateFactory(blazors.ImplementationType!, []);
        services.Add(ServiceDescriptor.Describe(typeof(IJSRuntime), services => Prepare(make(services, null)), blazors.Lifetime));
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => _makers.GetOrAdd(type, Maker)(options);

    private static object Prepare(object runtime)
    {
        if (runtime is JSRuntime known)
        {
            OptionsOf(known).TypeInfoResolver = Instance;
        }

        return runtime;
    }

    private static Func<JsonSerializerOptions, JsonTypeInfo?> Maker(Type type)
    {
        var special = Tables.Contains(type) ? nameof(Table)
            : type == typeof(IJSObjectReference) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DotNetObjectReference<>)) ? nameof(Reference)
            : null;
        return special is null
            ? options => Reflection.GetTypeInfo(type, options)
            : typeof(ScriptTypes).GetMethod(special, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type)
                .CreateDelegate<Func<JsonSerializerOptions, JsonTypeInfo?>>();
    }

    private static JsonTypeInfo<T> Table<T>(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, ForAll<T>.Instance);

    // The circuit's own converter, which knows its objects
    private static JsonTypeInfo? Reference<T>(JsonSerializerOptions options) => options.Converters.FirstOrDefault(x => x.CanConvert(typeof(T))) switch
    {
        JsonConverterFactory factory when factory.CreateConverter(typeof(T), options) is { } made => JsonMetadataServices.CreateValueInfo<T>(options, made),
        JsonConverterFactory or null => Reflection.GetTypeInfo(typeof(T), options),
        var own => JsonMetadataServices.CreateValueInfo<T>(options, own),
    };

    /// <summary>What a runtime reads and writes by; Blazor keeps it for those that derive from it.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    internal static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    /// <summary>Writes by one serialiser for all circuits, set as theirs are.</summary>
    private sealed class ForAll<T> : JsonConverter<T>
    {
        public static readonly ForAll<T> Instance = new();

        private static readonly JsonSerializerOptions Options = new() { MaxDepth = 32, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true };

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(ref reader, Options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Options);
    }
}
