using System.Globalization;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Writes the note that the CRM gets: score, what went well, one thing to do, the customer's history, next steps, the words it rests on,
/// the way to the call, and the line by which the connector finds the note again. HTML of few tags, everything from outside encoded.
/// </summary>
public static class FeedbackNote
{
    /// <summary>Longest body, characters.</summary>
    public const int Longest = 10_000;

    /// <summary>Most quotes.</summary>
    public const int MostQuotes = 5;

    /// <summary>What stands before the key in the last line.</summary>
    internal const string Mark = "RevOps ref";

    private const int LongName = 120;
    private const int LongText = 500;
    private const int MostStrengths = 2;
    private const int LongestLink = 2_000;

    /// <summary>The body.</summary>
    /// <exception cref="ArgumentException">The key or the link is of another form: a fault of the caller, not of the data.</exception>
    public static string Compose(FeedbackNoteInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var tail = Tail(input);
        var html = new NoteHtml(Longest);
        html.Reserve(tail);
        html.Write(Title(input));
        foreach (var change in input.Changes)
        {
            html.Write(Changed(change, input.Card));
        }

        var criteria = InForce(input);
        var strengths = StandOut.Strengths(criteria).Take(MostStrengths).ToList();
        var improve = StandOut.Improve(criteria);
        html.List("What went well", strengths.Select(x => $"<strong>{Name(x.Name)}</strong>: {Text(x.Explanation)}"));
        if (improve is not null)
        {
            html.Write($"<p><strong>One thing to do</strong><br>{Name(improve.Name)}: {Text(improve.Suggestion ?? improve.Explanation)}</p>");
        }

        html.List("From the history with this customer", input.Card.Context.Take(ContextJudge.Most).Select(x => Text(x.Text)));
        html.List("Next steps", NextSteps(input));
        foreach (var quote in Quotes(strengths, improve, input.Call))
        {
            html.Write(quote);
        }

        html.WriteReserved(tail);
        return html.ToString();
    }

    private static string Title(FeedbackNoteInput input)
    {
        var rubric = $"{Name(input.RubricName)}, version {input.Card.Version.ToString(CultureInfo.InvariantCulture)}";
        return input.Score is { } score
            ? $"<p><strong>Call score {Math.Round(score, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)} of 100</strong> ({rubric})</p>"
            : $"<p><strong>Call without a score</strong> ({rubric}){(input.Card.NotScoredReason is { } reason ? "<br>" + Text(reason) : "")}</p>";
    }

    private static string Changed(ChangedCriterion change, Scorecard card) =>
        $"<p>Changed by {Name(change.By)} on {Day(change.On)}: {Name(card.Criteria.FirstOrDefault(x => x.Key == change.Key)?.Name ?? change.Key)} "
        + $"{change.From?.ToString(CultureInfo.InvariantCulture) ?? "no occasion"} → {change.To.ToString(CultureInfo.InvariantCulture)}, {Text(change.Reason)}</p>";

    /// <summary>Where a manager judged, the machine's words would contradict the score.</summary>
    private static IReadOnlyList<CriterionScore> InForce(FeedbackNoteInput input)
    {
        var changed = input.Changes.GroupBy(x => x.Key).ToDictionary(x => x.Key, x => x.Last());
        return [.. input.Card.Criteria.Select(x => changed.TryGetValue(x.Key, out var by)
            ? x with { Score = by.To, Applies = true, Explanation = by.Reason, Suggestion = null }
            : x)];
    }

    private static IEnumerable<string> NextSteps(FeedbackNoteInput input) => input.Worded is not { } worded
        ? input.Call.NextSteps.Select(NextStep)
        : NextStepFields.Of(worded) is { } step ? [step.Due is { } due ? $"{Text(step.Text)} <em>({Day(due)})</em>" : Text(step.Text)] : [];

    private static string NextStep(NextStep step)
    {
        var whose = string.Join(", ", new[] { step.Owner is { } owner ? Name(owner) : null, step.Due is { } due ? Day(due) : null }.OfType<string>());
        return whose.Length == 0 ? Text(step.Text) : $"{Text(step.Text)} <em>({whose})</em>";
    }

    private static IEnumerable<string> Quotes(List<CriterionScore> strengths, CriterionScore? improve, CallAnalysis call)
    {
        var lines = call.Utterances.ToDictionary(x => x.Utterance.Seq, x => x.Utterance);
        var evidence = (improve is null ? strengths : [improve, .. strengths]).SelectMany(x => x.Evidence).Distinct().Take(MostQuotes);
        return evidence.Select(x => $"<blockquote>“{Text(x.Quote)}”{(lines.GetValueOrDefault(x.Seq)?.Start is { } at ? $" <em>{Time(at)}</em>" : "")}</blockquote>");
    }

    private static string Tail(FeedbackNoteInput input)
    {
        if (input.Key.Length is 0 or > 100 || !input.Key.All(x => char.IsAsciiLetterOrDigit(x) || x == '-'))
        {
            throw new ArgumentException("A note's key has letters, digits and hyphens.", nameof(input));
        }

        if (!input.Link.IsAbsoluteUri || (input.Link.Scheme != Uri.UriSchemeHttp && input.Link.Scheme != Uri.UriSchemeHttps) || input.Link.AbsoluteUri.Length > LongestLink)
        {
            throw new ArgumentException("A note's link is an absolute http or https address.", nameof(input));
        }

        return $"<p><a href=\"{System.Net.WebUtility.HtmlEncode(input.Link.AbsoluteUri)}\">Open the call in RevOps</a></p><p>{Mark} {input.Key}</p>";
    }

    private static string Name(string text) => NoteHtml.Text(text, LongName);

    private static string Text(string text) => NoteHtml.Text(text, LongText);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan at) =>
        $"{((int)at.TotalMinutes).ToString("00", CultureInfo.InvariantCulture)}:{at.Seconds.ToString("00", CultureInfo.InvariantCulture)}";
}
