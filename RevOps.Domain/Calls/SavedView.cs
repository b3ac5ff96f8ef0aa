using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>A filter of a list that a person kept under a name.</summary>
public sealed class SavedView
{
    private SavedView()
    {
    }

    /// <summary>Keeps a filter.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="page">Path of the list, such as <c>/calls</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="query">The URL's query without the question mark.</param>
    public SavedView(UserId owner, string page, string name, string query)
    {
        Id = Guid.CreateVersion7();
        OwnerId = owner;
        Page = page;
        Name = name;
        Query = query;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public UserId OwnerId { get; private set; }

    /// <summary>Path of the list.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The URL's query.</summary>
    public string Query { get; private set; } = "";
}
