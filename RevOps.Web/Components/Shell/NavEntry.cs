using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Shell;

/// <summary>A page that the rail, the bottom bar and the palette offer.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Key">The letter after <c>g</c> that goes there.</param>
/// <param name="Who">Roles that it is offered to. It only hides: the use cases behind the page decide.</param>
/// <param name="Section">The heading it stands under; null for the work of every day.</param>
public sealed record NavEntry(string Path, string Label, IconName Icon, char Key, IReadOnlyList<UserRole> Who, string? Section = null);
