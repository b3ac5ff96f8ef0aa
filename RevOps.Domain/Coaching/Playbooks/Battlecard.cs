namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>What to know when a competitor is named.</summary>
/// <param name="Id">Unique within the playbook, kebab-case.</param>
/// <param name="Name">Its name on screen.</param>
/// <param name="Phrases">How people say it; lower case.</param>
/// <param name="Headline">What to do now, at most six words.</param>
/// <param name="Detail">One line: where we differ and what to ask.</param>
/// <param name="Strengths">What it is good at; never denied.</param>
/// <param name="Differences">Where we differ, as facts.</param>
/// <param name="Questions">Questions that let the customer find the difference.</param>
/// <param name="Avoid">What not to say.</param>
public sealed record Battlecard(
    string Id, string Name, IReadOnlyList<string> Phrases, string Headline, string Detail,
    IReadOnlyList<string> Strengths, IReadOnlyList<string> Differences, IReadOnlyList<string> Questions, string Avoid);
