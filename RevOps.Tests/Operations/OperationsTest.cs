using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Operations;

/// <summary>The pages over fakes in memory; a change is told by <see cref="Signals"/>.</summary>
public abstract class OperationsTest : BunitContext
{
    private protected static readonly DateTimeOffset At = TimeProvider.System.GetUtcNow().AddHours(-2);

    protected OperationsTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IReviewBoard>(Board).AddSingleton<ICrmLedger>(Ledger).AddSingleton<IReviewSteering>(Store);
        Services.AddSingleton<IReviewSignals>(Signals).AddSingleton(TimeProvider.System);
        Services.AddSingleton<SteerReviews>().AddSingleton<ChooseCall>().AddSingleton<UndoWrite>().AddSingleton<DecideConflict>();
        Services.AddScoped<ICurrentViewer>(_ => new Someone(Who)).AddScoped<ViewerClock>().AddScoped<Toasts>().AddScoped<Confirmations>();
        Services.AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private protected ScriptedBoard Board { get; } = new();

    private protected ScriptedLedger Ledger { get; } = new();

    private protected OneReview Store { get; } = new();

    private protected ManualSignals Signals { get; } = new();

    private protected Viewer Who { get; set; } = new(UserId.New(), "Ines", UserRole.Admin, []);

    private protected NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    private protected IEnumerable<string> Messages =>
        Services.GetRequiredService<NotificationService>().Messages.Select(x => x.Severity.ToString());

    private protected static ReviewListItem Row(string title, ReviewState state = ReviewState.Failed) => new()
    {
        Id = ReviewId.New(),
        ExternalCallId = "77",
        Connection = "HubSpot",
        Title = title,
        State = state,
        Cause = "The CRM did not answer",
        Failure = state == ReviewState.Failed ? ReviewFailure.CrmUnavailable : null,
        ChangedAt = At,
    };

    private protected static LedgerLine Line(CrmWriteState state, Guid? id = null) => new()
    {
        Id = id ?? Guid.NewGuid(),
        ReviewId = ReviewId.New(),
        Connection = "HubSpot",
        CallId = CallId.New(),
        CallTitle = "<b>Castellan</b>",
        ExternalCallId = "77",
        Kind = CrmWriteKind.Field,
        TargetKind = CrmObjectKind.Call,
        TargetId = "77",
        Field = "revops_score",
        Value = "72",
        PriorValue = "60",
        PriorKnown = true,
        TheirValue = state == CrmWriteState.Conflict ? "65" : null,
        Quote = "twice what we pay",
        QuoteSeq = 4,
        Rubric = "discovery",
        RubricVersion = 2,
        State = state,
        CreatedAt = At,
        ChangedAt = At,
        MayChange = true,
    };

    /// <summary>A stored review and a write of it, as the use cases find them.</summary>
    private protected (CallReview Review, CrmWrite Write) Stored(ReviewState state)
    {
        var review = new CallReview(ConnectionId.New(), "77", "poll", At);
        review.Joined(CallId.New());
        review.Move(new ReviewMove(state, null, null), At);
        var write = ReviewWorld.Write(review, review.CallId!.Value, "revops_score", "72");
        Store.Found = new SteeredReview(review, null, [write], []);
        return (review, write);
    }

    private sealed class Someone(Viewer viewer) : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => new(viewer);
    }
}
