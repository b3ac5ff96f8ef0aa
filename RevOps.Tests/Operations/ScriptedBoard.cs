using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Operations;

/// <summary>Answers with what the test put into it and remembers what it was asked.</summary>
internal sealed class ScriptedBoard : IReviewBoard
{
    public List<ReviewFilter> Asked { get; } = [];

    public List<ReviewListItem> Items { get; } = [];

    public List<ReviewQuestion> Questions { get; } = [];

    public ReviewDetail? Detail { get; set; }

    public PagePlace? Next { get; set; }

    public Exception? Fails { get; set; }

    public ReviewOverview Overview { get; set; } = new([], [], [], 0, null);

    public Task<ReviewOverview> OverviewAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Fails is null ? Task.FromResult(Overview) : Task.FromException<ReviewOverview>(Fails);

    public Task<ReviewListPage> ListAsync(Viewer viewer, ReviewFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add(filter);
        return Task.FromResult(new ReviewListPage([.. Items.Where(x => filter.State is null || x.State == filter.State)], Next));
    }

    public Task<IReadOnlyList<ReviewListItem>> ReadAsync(Viewer viewer, IReadOnlyCollection<ReviewId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReviewListItem>>([.. Items.Where(x => ids.Contains(x.Id))]);

    public Task<ReviewDetail?> FindAsync(Viewer viewer, ReviewId id, CancellationToken cancellationToken) =>
        Task.FromResult(Detail?.Item.Id == id ? Detail : null);

    public Task<IReadOnlyList<ReviewQuestion>> QuestionsAsync(Viewer viewer, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReviewQuestion>>([.. Questions]);
}
