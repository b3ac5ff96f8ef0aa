using System.Globalization;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Context;

/// <summary>Compares the deal's close date with the day of the call and with what was agreed in it.</summary>
internal static class DealRemarks
{
    public static IEnumerable<ContextRemark> Of(CallAnalysis call, CustomerContext context)
    {
        var open = context.Deals.Where(x => x.ClosesOn is not null && !IsClosed(x)).OrderBy(x => x.ClosesOn).ThenBy(x => x.Id, StringComparer.Ordinal).ToList();
        if (context.At is not { } at || open.Count == 0)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(at.DateTime);
        var first = open[0];
        var closes = first.ClosesOn!.Value;
        if (closes < today)
        {
            return [Remark(first, $"{Name(first)} was to close on {RemarkWords.Day(closes, today)} and is still open: give it a date you can stand by.", null)];
        }

        // Of several deals nobody can say which one the step belongs to
        return open.Count == 1 && NextAgreed(call) is { Due: { } due } step && due > closes
            ? [Remark(first, $"{Name(first)} closes on {RemarkWords.Day(closes, today)}, the next step is on {RemarkWords.Day(due, today)}: one of the two has to move.", step.Seq)]
            : [];
    }

    // The CRM's own stages end in these words whatever the pipeline is called
    private static bool IsClosed(CrmDeal deal) =>
        deal.Stage is { } stage && (stage.Contains("closed", StringComparison.OrdinalIgnoreCase) || stage.Contains("won", StringComparison.OrdinalIgnoreCase)
            || stage.Contains("lost", StringComparison.OrdinalIgnoreCase));

    private static NextStep? NextAgreed(CallAnalysis call) =>
        call.NextSteps.Where(x => x.Due is not null && x.Firmness >= 3).OrderBy(x => x.Due).ThenBy(x => x.Seq).FirstOrDefault();

    private static string Name(CrmDeal deal) => $"The deal {RemarkWords.Quoted(deal.Name)}";

    private static ContextRemark Remark(CrmDeal deal, string text, int? seq) =>
        new(ContextRemarkKind.DealNeedsAttention, text, null, null, deal.ClosesOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), seq);
}
