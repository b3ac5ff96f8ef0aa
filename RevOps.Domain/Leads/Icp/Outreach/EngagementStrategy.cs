using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Domain.Leads.Icp.Outreach;

/// <summary>A way to reach a person.</summary>
public enum OutreachChannel
{
    /// <summary>No address, or the person asked not to be reached.</summary>
    None,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Telephone.</summary>
    Phone,
}

/// <summary>How to approach a lead.</summary>
/// <param name="Question">A question about their situation, to begin with.</param>
/// <param name="Value">What to lead with.</param>
/// <param name="Because">The field and value that chose it; null for the general one.</param>
/// <param name="Channel">How to reach them.</param>
/// <param name="ChannelReason">Why that way.</param>
/// <param name="FollowUpDays">Days from now on which to try, the first at 0; empty for an excluded lead.</param>
public sealed record EngagementStrategy(
    string Question, string Value, string? Because, OutreachChannel Channel, string ChannelReason, IReadOnlyList<int> FollowUpDays)
{
    /// <summary>The strategy, from the facts alone.</summary>
    public static EngagementStrategy For(LeadFacts facts, IcpProfile profile, LeadGrade grade)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(grade);
        var fitting = profile.Messages.Select(x => (Message: x, Found: x.Test.Of(facts))).FirstOrDefault(x => x.Found.Answer == FactAnswer.Met);
        var (channel, reason) = Reach(facts, grade);
        return new(
            fitting.Message?.Question ?? Bant.Of(facts).FirstOrDefault(x => !x.IsKnown)?.Ask ?? "What made you look at this now?",
            fitting.Message?.Value ?? profile.GeneralValue,
            fitting.Message is null ? null : $"{fitting.Message.Test.Field}: {fitting.Found.Evidence}",
            channel,
            reason,
            channel == OutreachChannel.None ? [] : Days(grade));
    }

    private static (OutreachChannel Channel, string Reason) Reach(LeadFacts facts, LeadGrade grade)
    {
        if (grade.Fit == FitBand.Excluded)
        {
            return (OutreachChannel.None, "The lead is excluded.");
        }

        var refused = facts.Texts(LeadFields.OptOut);
        var email = facts.Text(LeadFields.Email) is not null && !refused.Contains("email", StringComparer.OrdinalIgnoreCase);
        var phone = facts.Text(LeadFields.Phone) is not null && !refused.Contains("phone", StringComparer.OrdinalIgnoreCase);
        return (email, phone) switch
        {
            (_, true) when grade.Engagement == 1 => (OutreachChannel.Phone, "They were active lately and there is a number."),
            (true, _) => (OutreachChannel.Email, phone ? "Little activity lately: an e-mail asks for less than a call." : "There is an address and no number to call."),
            (false, true) => (OutreachChannel.Phone, "There is a number and no address to write to."),
            _ => (OutreachChannel.None, refused.Count > 0 ? "They asked not to be reached in the ways that are known." : "Neither an address nor a number is known."),
        };
    }

    private static IReadOnlyList<int> Days(LeadGrade grade) => grade.Priority switch
    {
        1 => [0, 2, 5, 9],
        2 => [0, 3, 8, 15],
        3 => [0, 5, 14],
        4 => [0, 10],
        _ => [0],
    };
}
