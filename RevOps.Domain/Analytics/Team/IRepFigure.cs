using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Team;

/// <summary>A figure of what a rep did.</summary>
public interface IRepFigure
{
    /// <summary>The rep, where they are a user.</summary>
    UserId? RepId { get; }

    /// <summary>The team.</summary>
    TeamId? TeamId { get; }
}
