namespace RevOps.Domain.Leads.Icp.Duplicates;

/// <summary>How sure it is that two leads are one.</summary>
public enum DuplicateCertainty
{
    /// <summary>Worth a look.</summary>
    Possible,

    /// <summary>Most likely.</summary>
    Likely,

    /// <summary>The same address.</summary>
    Certain,
}

/// <summary>Two leads that may be one.</summary>
/// <param name="First">The earlier key.</param>
/// <param name="Second">The later key.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Reasons">What they share, the surest first.</param>
public sealed record DuplicatePair(string First, string Second, DuplicateCertainty Certainty, IReadOnlyList<string> Reasons);

/// <summary>Points duplicates out; a person decides.</summary>
public static class FindDuplicates
{
    // A switchboard's number or a big customer's name is shared by many: all pairs of them would say nothing and take for ever
    private const int MostOfAKey = 20;

    /// <summary>All pairs that share something.</summary>
    public static IReadOnlyList<DuplicatePair> Among(IEnumerable<LeadFacts> leads)
    {
        var pairs = leads.SelectMany(x => Keys(x).Select(key => (key.Key, key.Certainty, key.Reason, x.Id)))
            .GroupBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => x.DistinctBy(y => y.Id).OrderBy(y => y.Id, StringComparer.Ordinal).ToList())
            .Where(x => x.Count is > 1 and <= MostOfAKey)
            .SelectMany(x => x.SelectMany((first, i) => x.Skip(i + 1).Select(second => (first.Id, Second: second.Id, first.Certainty, first.Reason))));
        return
        [
            .. pairs.GroupBy(x => (x.Id, x.Second))
                .Select(x => new DuplicatePair(
                    x.Key.Id, x.Key.Second, x.Max(y => y.Certainty), [.. x.OrderByDescending(y => y.Certainty).Select(y => y.Reason).Distinct()]))
                .OrderByDescending(x => x.Certainty).ThenBy(x => x.First, StringComparer.Ordinal).ThenBy(x => x.Second, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Key, DuplicateCertainty Certainty, string Reason)> Keys(LeadFacts facts)
    {
        var email = LeadIdentity.Email(facts.Text(LeadFields.Email));
        var person = LeadIdentity.Person(facts.Text(LeadFields.Person));
        if (email is not null)
        {
            yield return ($"mail:{email}", DuplicateCertainty.Certain, $"Same e-mail address ({email})");
        }

        if (person is not null && LeadIdentity.Domain(facts.Text(LeadFields.Domain), facts.Text(LeadFields.Email)) is { } domain)
        {
            yield return ($"domain:{domain}/{person}", DuplicateCertainty.Likely, $"Same name at {domain}");
        }

        if (person is not null && LeadIdentity.Company(facts.Text(LeadFields.Company)) is { } company)
        {
            yield return ($"company:{company}/{person}", DuplicateCertainty.Likely, $"Same name at {facts.Text(LeadFields.Company)}");
        }

        if (LeadIdentity.Phone(facts.Text(LeadFields.Phone)) is { } phone)
        {
            yield return ($"phone:{phone}", DuplicateCertainty.Possible, $"Same telephone number (ends in {phone[^4..]})");
        }
    }
}
