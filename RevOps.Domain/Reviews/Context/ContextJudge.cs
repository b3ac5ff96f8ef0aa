using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Roles;

namespace RevOps.Domain.Reviews.Context;

/// <summary>
/// Says what the customer's history means for a call. A rep who is once told of a forgotten promise that was kept reads no second
/// remark: wherever the words leave a doubt, nothing is said.
/// </summary>
public static class ContextJudge
{
    /// <summary>More are not read.</summary>
    public const int Most = 5;

    /// <summary>The remarks, the most pressing first; the same whatever the order of the earlier calls.</summary>
    public static IReadOnlyList<ContextRemark> Judge(CallAnalysis call, CustomerContext context)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(context);
        var heard = HeardWords.Of(call);
        var earlier = context.Calls.Where(x => IsSameConversation(x, call, heard)).OrderByDescending(x => x.StartedAt).ThenBy(x => x.Id.Value).ToList();
        var remarks = Promises(call, heard, context, earlier)
            .Concat(Objections(call, heard, context, earlier.FirstOrDefault()))
            .Concat(DealRemarks.Of(call, context));
        return [.. remarks.OrderBy(x => Pressing(x.Kind)).Take(Most)];
    }

    /// <summary>0 is the most pressing.</summary>
    public static int Pressing(ContextRemarkKind kind) => kind switch
    {
        ContextRemarkKind.PromiseForgotten => 0,
        ContextRemarkKind.ObjectionStillOpen => 1,
        ContextRemarkKind.DealNeedsAttention => 2,
        ContextRemarkKind.TheirPromiseNotAskedFor => 3,
        _ => 4,
    };

    private static IEnumerable<ContextRemark> Promises(
        CallAnalysis call, HeardWords heard, CustomerContext context, List<EarlierCall> earlier)
    {
        var judge = new PromiseRemarks(call, heard, context);
        var names = call.Speakers.Select(x => x.Name).Concat(earlier.SelectMany(x => x.People).Select(x => x.Name)).SelectMany(SpeakerNames.Parts).ToHashSet();
        var seen = new List<PromiseSubject>();
        foreach (var past in earlier)
        {
            foreach (var promise in past.Promises.Where(x => IsDue(x, past, context.At, earlier[0])).OrderBy(x => x.Due ?? DateOnly.MaxValue).ThenBy(x => x.Seq))
            {
                if (PromiseSubject.Of(promise.Text, names) is not { } subject || seen.Exists(x => x.Core.Intersect(subject.Core).Any()))
                {
                    continue;
                }

                seen.Add(subject);
                if (judge.Of(past, promise, subject) is { } remark)
                {
                    yield return remark;
                }
            }
        }
    }

    private static IEnumerable<ContextRemark> Objections(CallAnalysis call, HeardWords heard, CustomerContext context, EarlierCall? last)
    {
        var judge = new ObjectionRemarks(call, heard, context);
        return last is null ? [] : last.Objections.Select(x => judge.Of(last, x)).OfType<ContextRemark>().DistinctBy(x => x.Text);
    }

    /// <summary>Without a day it was for the next time, so only the last call's count. One that was due before the last call came up there or never.</summary>
    private static bool IsDue(EarlierPromise promise, EarlierCall from, DateTimeOffset? at, EarlierCall last) =>
        at is { } now && (promise.Due is { } due
            ? due <= DateOnly.FromDateTime(now.DateTime) && (from.Id == last.Id || due > DateOnly.FromDateTime(last.StartedAt.DateTime))
            : from.Id == last.Id);

    /// <summary>
    /// Two teams of one customer are two conversations: what was promised to one is not missing in a call with the other, unless
    /// somebody of the earlier call is spoken of. Where a transcript names nobody, the customer is one.
    /// </summary>
    private static bool IsSameConversation(EarlierCall earlier, CallAnalysis call, HeardWords heard)
    {
        var then = earlier.People.Where(x => x.Role == SpeakerRole.Customer && PersonNames.IsName(x.Name)).Select(x => x.Name).ToList();
        var now = call.Speakers.Where(x => x.Role == SpeakerRole.Customer && PersonNames.IsName(x.Name)).Select(x => x.Name).ToList();
        return then.Count == 0 || now.Count == 0
            || then.Exists(x => now.Exists(y => SpeakerNames.Match(x, y) > 0))
            || then.Exists(x => heard.Lines.Any(y => y.Spoken.Contains($" {PersonNames.First(x)!.ToLowerInvariant()} ", StringComparison.Ordinal)));
    }
}
