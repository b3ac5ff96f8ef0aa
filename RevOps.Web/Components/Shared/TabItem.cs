namespace RevOps.Web.Components.Shared;

/// <summary>One of a page's tabs.</summary>
/// <param name="Key">Its value in the URL.</param>
/// <param name="Label">On screen.</param>
/// <param name="Count">How many wait there; null for none to tell.</param>
public sealed record TabItem(string Key, string Label, int? Count = null);
