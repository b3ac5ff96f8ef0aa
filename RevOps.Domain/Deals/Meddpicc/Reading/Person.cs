namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>Somebody a sentence speaks of.</summary>
/// <param name="Name">As said; null where only the title is.</param>
/// <param name="Title">As said; null where only the name is.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word, inclusive.</param>
internal sealed record Person(string? Name, string? Title, int First, int Last)
{
    public override string ToString() => Name is null ? Title ?? "" : Title is null ? Name : $"{Name}, {Title}";
}
