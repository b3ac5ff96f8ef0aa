using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Judges one thing of a call. Stateless; the same reading gives the same judgement.</summary>
internal interface IJudge
{
    /// <summary>The name that criteria call it by.</summary>
    string Name { get; }

    Judgement Judge(CallReading call);
}
