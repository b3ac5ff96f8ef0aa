using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class ServerTuningTests
{
    [Theory]
    [InlineData(512, 128)]
    [InlineData(4096, 256)]
    [InlineData(24 * 1024, 1024)]
    public void Buffers_Memory_AreAShareOfItWithinBounds(long megabytes, long expected) =>
        Assert.Equal(expected, ServerTuning.Buffers(megabytes * 1024 * 1024));

    [Fact]
    public void Settings_All_AreNamesAndValuesThatMayBeConfigured()
    {
        var options = new EmbeddedPostgresOptions();
        foreach (var setting in ServerTuning.Settings)
        {
            options.PostgresSettings.Add(setting.Key, setting.Value);
        }

        Assert.True(options.HasValidSettings);
    }
}
