using System.Threading.Channels;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>Remembers what was marked as seen.</summary>
internal sealed class SeenMarks : INoticeStore
{
    public List<(UserId, NoticeChoice)> Made { get; } = [];

    public Task<int> MarkSeenAsync(UserId rep, NoticeChoice choice, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Made.Add((rep, choice));
        return Task.FromResult(1);
    }
}

/// <summary>Tells what the test hands it.</summary>
internal sealed class HandFeed : INoticeFeed
{
    private readonly List<Hand> _hands = [];

    public int Listeners => _hands.Count;

    public INoticeSubscription Subscribe(Viewer viewer)
    {
        var hand = new Hand(viewer, x => _hands.Remove(x));
        _hands.Add(hand);
        return hand;
    }

    public void Tell(params NoticeItem[] items) => _hands.ForEach(x => Array.ForEach(items, i => Assert.True(x.Channel.Writer.TryWrite(i))));

    private sealed class Hand(Viewer viewer, Action<Hand> ended) : INoticeSubscription
    {
        public Channel<NoticeItem> Channel { get; } = System.Threading.Channels.Channel.CreateUnbounded<NoticeItem>();

        public Viewer Viewer { get; set; } = viewer;

        public ChannelReader<NoticeItem> Arrivals => Channel.Reader;

        public void Dispose()
        {
            ended(this);
            Channel.Writer.TryComplete();
        }
    }
}
