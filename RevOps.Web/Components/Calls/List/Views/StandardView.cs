namespace RevOps.Web.Components.Calls.List.Views;

/// <summary>A view that everybody has: it stands before a person's own and is neither renamed nor deleted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The URL's query as the list writes it, without the question mark.</param>
public sealed record StandardView(string Name, string Query);
