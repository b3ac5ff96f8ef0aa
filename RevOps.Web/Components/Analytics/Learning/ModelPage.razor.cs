using Microsoft.AspNetCore.Components;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Analytics.Learning;

/// <summary>How good the learnt models are, what they go by, and since when.</summary>
public sealed partial class ModelPage(ICurrentViewer viewers, SeeModels models, Toasts toasts, TimeProvider time) : IDisposable
{
    /// <summary>The page's path.</summary>
    internal const string Path = "/analytics/model";

    /// <summary>The address of the model of leads.</summary>
    internal const string LeadPath = Path + "?of=" + Leads;

    private const string Leads = "leads";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _left = new();
    private Viewer? _viewer;
    private ModelReport? _report;

    /// <summary>What is predicted: leads, else deals.</summary>
    [SupplyParameterFromQuery]
    public string? Of { get; set; }

    private ModelTarget Target => Of == Leads ? ModelTarget.LeadConversion : ModelTarget.DealWin;

    private IEnumerable<TabLink> Targets =>
    [
        new(Path, "Win of deals", Target == ModelTarget.DealWin),
        new(LeadPath, "Conversion of leads", Target == ModelTarget.LeadConversion),
    ];

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _viewer ??= await viewers.GetAsync();
        _report = _report?.Target == Target ? _report : null;
        if (_viewer is not null)
        {
            await ReadAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _report is { IsTraining: true })
        {
            await FollowAsync();
        }
    }

    private async Task AskAsync()
    {
        if (await models.AskAsync(_viewer!, Target, CancellationToken.None) is { } refused)
        {
            toasts.Failed(refused.Problem, refused.Remedy);
            return;
        }

        await FollowAsync();
    }

    // While a training is asked for or on the page looks again every two seconds
    private async Task FollowAsync()
    {
        try
        {
            do
            {
                await ReadAsync();
                StateHasChanged();
                if (_report is { IsTraining: true })
                {
                    await Task.Delay(Pause, time, _left.Token);
                }
            }
            while (_report is { IsTraining: true });
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left
        }
    }

    // Who turned to the other model meanwhile is not shown this one
    private async Task ReadAsync()
    {
        var target = Target;
        var report = await models.RunAsync(_viewer!, target, _left.Token);
        _report = target == Target ? report : _report;
    }
}
