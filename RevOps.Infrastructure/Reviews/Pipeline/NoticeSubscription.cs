using System.Threading.Channels;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>A listener to <see cref="NoticeFeed"/>.</summary>
internal sealed class NoticeSubscription(Viewer viewer, Action<NoticeSubscription> ended) : INoticeSubscription
{
    /// <summary>What a page that does not read keeps at most.</summary>
    internal const int Capacity = 50;

    private readonly Channel<NoticeItem> _arrivals = Channel.CreateBounded<NoticeItem>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private volatile Viewer _viewer = viewer;

    public Viewer Viewer
    {
        get => _viewer;
        set => _viewer = value;
    }

    public ChannelReader<NoticeItem> Arrivals => _arrivals.Reader;

    public void Tell(NoticeItem item)
    {
        if (item.IsFor(_viewer))
        {
            _arrivals.Writer.TryWrite(item);
        }
    }

    public void Dispose()
    {
        ended(this);
        _arrivals.Writer.TryComplete();
    }
}
