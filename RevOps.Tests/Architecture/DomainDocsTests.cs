using System.Xml.Linq;
using RevOps.Domain;

namespace RevOps.Tests.Architecture;

public sealed class DomainDocsTests
{
    [Fact]
    public void PublicTypes_Docs_SayWhatTheyMean()
    {
        var assembly = typeof(Result<,>).Assembly;
        var docs = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(x => x.Element("summary") is { } summary && summary.Value.Trim().Length > 0)
            .Select(x => (string)x.Attribute("name")!)
            .ToHashSet(StringComparer.Ordinal);

        var silent = assembly.GetExportedTypes()
            .Select(x => "T:" + x.FullName!.Replace('+', '.'))
            .Where(x => !docs.Contains(x));

        Assert.Empty(silent);
    }
}
