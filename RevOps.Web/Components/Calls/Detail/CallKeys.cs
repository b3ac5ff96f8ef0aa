using RevOps.Domain.Calls.Analysis;
using RevOps.Web.Components.Calls.Detail.Lines;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>What the keys of a call's page do. The browser sends only those that are listed in CallPage.razor.js.</summary>
internal static class CallKeys
{
    /// <summary>Does it; upper case goes backwards.</summary>
    public static void Press(string key, CallView call, CallSession session, TranscriptPanel transcript)
    {
        var by = char.IsUpper(key[0]) ? -1 : 1;
        switch (key)
        {
            case "j" or "k":
                transcript.StepLine(key == "j" ? 1 : -1);
                break;
            case "n" or "p":
                transcript.StepHit(key == "n" ? 1 : -1);
                break;
            case "c":
                transcript.ComposeHere();
                break;
            case "o" or "O":
                transcript.StepTo(x => x.Labels.Any(UtteranceLabels.IsObjection), by);
                break;
            case "q" or "Q":
                transcript.StepTo(x => x.Labels.Contains(UtteranceLabels.Question), by);
                break;
            case "m" or "M":
                transcript.StepTo(x => call.Detail.Analysis.KeyMoments.Any(y => y.Seq == x.Seq), by);
                break;
            case "e" or "E":
                transcript.StepTo(x => call.IsEvidence(x.Seq), by);
                break;
            case [>= '1' and <= '5']:
                session.Go(session.Url with { Tab = CallTabs.All[key[0] - '0'].Key }, replace: true);
                break;
        }
    }
}
