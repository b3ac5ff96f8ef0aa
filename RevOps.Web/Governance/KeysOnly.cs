namespace RevOps.Web.Governance;

/// <summary>
/// Marks a socket's door that takes API keys only. A browser never sends one by itself, so a foreign page gains nothing there, and programs,
/// which name no origin, may come in.
/// </summary>
internal sealed class KeysOnly;
