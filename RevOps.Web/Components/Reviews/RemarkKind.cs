using RevOps.Domain.Reviews.Context;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Reviews;

/// <summary>How a kind of remark is shown: an icon and a word, never the colour alone.</summary>
internal static class RemarkKind
{
    public static IconName Icon(this ContextRemarkKind kind) => kind switch
    {
        ContextRemarkKind.PromiseForgotten => IconName.Warning,
        ContextRemarkKind.PromiseTakenUp => IconName.CheckCircle,
        ContextRemarkKind.TheirPromiseNotAskedFor => IconName.Clock,
        ContextRemarkKind.ObjectionStillOpen => IconName.Flag,
        _ => IconName.Calendar,
    };

    public static string Word(this ContextRemarkKind kind) => kind switch
    {
        ContextRemarkKind.PromiseForgotten => "Not mentioned",
        ContextRemarkKind.PromiseTakenUp => "Taken up",
        ContextRemarkKind.TheirPromiseNotAskedFor => "Not asked for",
        ContextRemarkKind.ObjectionStillOpen => "Still open",
        _ => "Deal dates",
    };

    public static string Tone(this ContextRemarkKind kind) => kind == ContextRemarkKind.PromiseTakenUp ? "kept" : "open";
}
