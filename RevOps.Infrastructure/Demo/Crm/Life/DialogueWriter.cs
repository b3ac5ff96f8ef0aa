using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Writes a short sales call of a given length from a seed: the same seed, the same words.</summary>
internal static class DialogueWriter
{
    private const int MillisecondsPerWord = 360;
    private const int Pause = 350;

    /// <summary>The lines of a dialogue between the script's first speaker, the rep, and its others.</summary>
    public static IReadOnlyList<ScriptLine> Write(CrmScript script)
    {
        var random = new Random(script.Seed);
        var slots = Slots(script, random);
        var lines = new List<ScriptLine>(script.Utterances);
        var at = 0;
        foreach (var (rep, text) in Exchanges(random, script.Utterances).Take(script.Utterances))
        {
            var customer = 1 + (script.Speakers.Count > 2 ? random.Next(script.Speakers.Count - 1) : 0);
            var words = Fill(text, slots);
            var end = at + (MillisecondsPerWord * (words.Count(x => x == ' ') + 1));
            lines.Add(new ScriptLine(rep ? 0 : Math.Min(customer, script.Speakers.Count - 1), words, at, end));
            at = end + Pause;
        }

        return script.Duration > 0 ? Stretch(lines, script.Duration * 1000.0) : lines;
    }

    /// <summary>The stages of a call in their order, each with its share of the length.</summary>
    private static IEnumerable<(bool Rep, string Text)> Exchanges(Random random, int utterances)
    {
        var pairs = Math.Max(1, (utterances + 1) / 2);
        var middle = Math.Max(0, pairs - 5);
        (Exchange[] Pool, int Count)[] stages =
        [
            (DialogueLines.Opening, 1),
            (DialogueLines.Discovery, middle * 45 / 100),
            (DialogueLines.Pitch, middle * 20 / 100),
            (DialogueLines.Objection, middle * 20 / 100),
            (DialogueLines.Price, middle - (middle * 45 / 100) - (middle * 20 / 100 * 2)),
            (DialogueLines.NextStep, 3),
            (DialogueLines.Closing, 1),
        ];
        return stages.SelectMany(stage => Deal(random, stage.Pool, stage.Count)).SelectMany(x => x.Lines());
    }

    /// <summary>Without repeating one before all have been dealt.</summary>
    private static IEnumerable<Exchange> Deal(Random random, Exchange[] pool, int count)
    {
        Exchange[] deck = [];
        for (var i = 0; i < count; i++)
        {
            if (i % pool.Length == 0)
            {
                deck = [.. pool];
                random.Shuffle(deck);
            }

            yield return deck[i % pool.Length];
        }
    }

    private static (string Slot, string Text)[] Slots(CrmScript script, Random random)
    {
        string Any(string[] of) => of[random.Next(of.Length)];
        var customer = script.Speakers.Count > 1 ? script.Speakers[1].Name : "there";
        return
        [
            ("{rep}", script.Speakers[0].Name),
            ("{first}", customer.Split(' ')[0]),
            ("{tool}", Any(DialogueLines.Tools)),
            ("{team}", Any(DialogueLines.Teams)),
            ("{day}", Any(DialogueLines.Days)),
            ("{month}", Any(DialogueLines.Months)),
            ("{boss}", Any(DialogueLines.Bosses)),
            ("{rival}", Any(DialogueLines.Rivals)),
            ("{n}", random.Next(3, 19).ToString(CultureInfo.InvariantCulture)),
            ("{price}", (random.Next(24, 180) * 1000).ToString("N0", CultureInfo.InvariantCulture)),
        ];
    }

    private static string Fill(string text, (string Slot, string Text)[] slots) =>
        text.Contains('{', StringComparison.Ordinal)
            ? slots.Aggregate(text, (filled, slot) => filled.Replace(slot.Slot, slot.Text, StringComparison.Ordinal))
            : text;

    private static List<ScriptLine> Stretch(List<ScriptLine> lines, double milliseconds)
    {
        var factor = milliseconds / lines[^1].EndMs;
        return [.. lines.Select(x => x with { StartMs = (int)(x.StartMs * factor), EndMs = (int)(x.EndMs * factor) })];
    }
}

/// <summary>Two lines that belong together.</summary>
/// <param name="Rep">What the rep says.</param>
/// <param name="Customer">What the customer says.</param>
/// <param name="CustomerFirst">True where the rep answers.</param>
internal sealed record Exchange(string Rep, string Customer, bool CustomerFirst = false)
{
    public IEnumerable<(bool Rep, string Text)> Lines() =>
        CustomerFirst ? [(false, Customer), (true, Rep)] : [(true, Rep), (false, Customer)];
}
