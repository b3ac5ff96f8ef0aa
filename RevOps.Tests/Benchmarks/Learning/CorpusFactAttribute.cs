using RevOps.Tests.Calls.Analysis;

namespace RevOps.Tests.Benchmarks.Learning;

/// <summary>Runs where REVOPS_CORPUS names the folder with the public files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (SampleCalls.Folder is null)
        {
            Skip = "Reads public files. Set REVOPS_CORPUS to their folder.";
        }
    }
}
