using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>The words of a transcript, from its file or written again from its seed.</summary>
internal sealed class ScriptReader(RecordingLibrary library)
{
    public IReadOnlyList<ScriptLine> Read(CrmScript script) =>
        script.File is null ? DialogueWriter.Write(script) : library.Find(script.File)?.Lines ?? [];
}
