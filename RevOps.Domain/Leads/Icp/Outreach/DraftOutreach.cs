namespace RevOps.Domain.Leads.Icp.Outreach;

/// <summary>Writes a first message from sentences of our own; a sentence whose facts are missing is left out, never filled.</summary>
public static class DraftOutreach
{
    private const int Longest = 80;

    /// <summary>The draft.</summary>
    /// <param name="facts">What is known of the lead.</param>
    /// <param name="strategy">How to approach it.</param>
    /// <param name="sender">Who signs.</param>
    public static OutreachDraft For(LeadFacts facts, EngagementStrategy strategy, string sender)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(strategy);
        var used = new List<UsedFact>();
        string? Fact(string field) => Clean(facts.Text(field)) is { } value ? Use(used, field, value) : null;

        var name = Clean(facts.Text(LeadFields.Person)?.Split(' ')[0]) is { } first ? Use(used, LeadFields.Person, first) : null;
        var company = Fact(LeadFields.Company);
        var need = Fact(LeadFields.Need);
        var source = need is null ? Fact(LeadFields.Source) : null;
        var opening = need is not null ? $"You told us what you are after: \"{need}\"." : source is not null ? $"Your name came to us through {source}." : null;
        string?[] body =
        [
            name is null ? "Hello," : $"Hello {name},",
            opening,
            $"{Industry(Fact(LeadFields.Industry))} use us to {strategy.Value}. {strategy.Question}",
            company is null ? "Would a quarter of an hour next week be worth it to you?" : $"Would a quarter of an hour next week be worth it to you and {company}?",
            sender,
        ];
        var subject = company is null ? "A question" : $"A question about {company}";
        return new(subject, string.Join("\n\n", body.OfType<string>()), used);
    }

    private static string Industry(string? industry) => industry is null ? "Teams" : $"Teams in {industry}";

    private static string Use(List<UsedFact> used, string field, string value)
    {
        used.Add(new(field, value));
        return value;
    }

    /// <summary>One line without control characters: the text comes from outside and may be anything.</summary>
    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = string.Join(' ', string.Concat(text.Select(x => char.IsControl(x) || x == '"' ? ' ' : x)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length <= Longest ? line : line[..Longest].TrimEnd() + "…";
    }
}
