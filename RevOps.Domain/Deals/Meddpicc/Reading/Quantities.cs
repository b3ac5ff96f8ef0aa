using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>An amount of money, a share, a time or a count in a sentence.</summary>
/// <param name="First">First word.</param>
/// <param name="Last">Last word, inclusive, with its unit.</param>
/// <param name="Kind">What it measures.</param>
internal readonly record struct Quantity(int First, int Last, QuantityKind Kind);

internal enum QuantityKind
{
    Bare,
    Money,
    Share,
    Time,

    /// <summary>Of people or things, as in "two full-time people".</summary>
    Count,
}

/// <summary>Reads quantities, written or spelled out: "$120K", "eighteen percent", "15 hours".</summary>
internal static class Quantities
{
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
        ["people", "heads", "headcount", "fte", "ftes", "customers", "accounts", "orders", "deals", "tickets", "claims", "invoices", "contracts", "shipments", "deliveries", "leads"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(["full", "time", "full-time", "extra", "more", "additional", "whole", "good", "big"], StringComparer.Ordinal);

    public static IEnumerable<Quantity> In(SpokenText words, Sentence within)
    {
        for (var i = within.First; i <= within.Last; i++)
        {
            if (!IsNumber(words, i))
            {
                continue;
            }

            var last = i;
            while (last < within.Last && (IsNumber(words, last + 1) || (words.At(last + 1) == "and" && last + 2 <= within.Last && IsNumber(words, last + 2) && words.At(last) is "hundred" or "thousand"))
                && !Values.EndsAfter(words, last))
            {
                last++;
            }

            var money = words[i].Start > 0 && words.Text[words[i].Start - 1] is '$' or '€' or '£';
            var unit = last < within.Last && !Values.EndsAfter(words, last) ? KindOf(words.At(last + 1)) : QuantityKind.Bare;
            var kind = money ? QuantityKind.Money : words.At(last).EndsWith('%') ? QuantityKind.Share : unit;
            last += unit != QuantityKind.Bare && !(money && unit != QuantityKind.Money) ? 1 : 0;
            if (kind == QuantityKind.Bare && Counted(words, last, within.Last) is { } counted)
            {
                (kind, last) = (QuantityKind.Count, counted);
            }

            kind = kind == QuantityKind.Bare && IsThousands(words.At(last)) ? QuantityKind.Money : kind;
            yield return new Quantity(i, last, kind);
            i = last;
        }
    }

    private static bool IsNumber(SpokenText words, int i) => words.At(i).Length > 0 && NumberWords.IsNumber(words.At(i)) && words.At(i) is not ("k" or "dozen");

    /// <summary>The word that says what is counted, with at most what qualifies it between.</summary>
    private static int? Counted(SpokenText words, int number, int end)
    {
        var at = number + 1;
        while (at < end && Qualifiers.Contains(words.At(at)))
        {
            at++;
        }

        return at <= end && !Values.EndsAfter(words, number) && Things.Contains(words.At(at)) ? at : null;
    }

    private static bool IsThousands(string word) => word is "thousand" or "million" or "billion" || (word.Length > 1 && word[^1] is 'k' or 'm' && char.IsAsciiDigit(word[0]));

    private static QuantityKind KindOf(string unit) => unit switch
    {
        "dollars" or "dollar" or "euros" or "euro" or "pounds" or "bucks" or "grand" or "k" or "mil" or "usd" or "eur" => QuantityKind.Money,
        "percent" or "per" or "points" => unit == "per" ? QuantityKind.Bare : QuantityKind.Share,
        "hours" or "hour" or "days" or "day" or "minutes" or "weeks" or "months" or "seconds" => QuantityKind.Time,
        _ => QuantityKind.Bare,
    };
}
