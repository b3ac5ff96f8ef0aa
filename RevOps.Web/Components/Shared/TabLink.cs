namespace RevOps.Web.Components.Shared;

/// <summary>A tab that leads somewhere.</summary>
/// <param name="Href">Where.</param>
/// <param name="Label">On screen.</param>
/// <param name="IsCurrent">True where somebody is there.</param>
/// <param name="Count">How many wait there; null for none to tell.</param>
public sealed record TabLink(string Href, string Label, bool IsCurrent, int? Count = null);
