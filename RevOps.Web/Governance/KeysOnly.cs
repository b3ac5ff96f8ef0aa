namespace RevOps.Web.Governance;

/// <summary>
/// Marks a socket's door that takes API keys only. Programs name no origin and may come in without one; a page of a foreign origin may not, key or
/// not.
/// </summary>
internal sealed class KeysOnly;
