using System.Threading.Channels;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Notices as they come in, from whichever node.</summary>
public interface INoticeFeed
{
    /// <summary>Starts to listen: notices that are stored from now on, each once.</summary>
    INoticeSubscription Subscribe(Viewer viewer);
}

/// <summary>One listener. Disposing it ends <see cref="Arrivals"/>.</summary>
public interface INoticeSubscription : IDisposable
{
    /// <summary>Who listens; set anew when their teams change.</summary>
    Viewer Viewer { get; set; }

    /// <summary>
    /// What came in. Holds a limited number: a listener that does not read loses the oldest, which wait in the inbox all the same.
    /// </summary>
    ChannelReader<NoticeItem> Arrivals { get; }
}
