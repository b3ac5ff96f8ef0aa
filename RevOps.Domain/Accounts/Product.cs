using RevOps.Domain.Crm;

namespace RevOps.Domain.Accounts;

/// <summary>Something that is sold and used.</summary>
public sealed class Product : SourcedRecord
{
    private Product()
    {
    }

    /// <summary>Makes a product.</summary>
    /// <param name="code">Unique, whatever its source: what usage and contracts name.</param>
    /// <param name="name">Its name.</param>
    public Product(string code, string name)
    {
        Id = Guid.CreateVersion7();
        Code = code;
        Name = name;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Unique: what usage and contracts name.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Unit in which its use is counted; null where unknown.</summary>
    public string? Unit { get; internal set; }

    /// <summary>Family of products; null where unknown.</summary>
    public string? Family { get; internal set; }

    /// <summary>False where it is no longer sold.</summary>
    public bool Active { get; internal set; } = true;
}
