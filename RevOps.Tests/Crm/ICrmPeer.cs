using RevOps.Domain.Crm;

namespace RevOps.Tests.Crm;

/// <summary>A CRM at the other end of a connector, of which a test may say what happens in it.</summary>
internal interface ICrmPeer : IAsyncDisposable
{
    /// <summary>A connection that may do everything.</summary>
    ICrm Open();

    /// <summary>A connection whose credentials are not accepted.</summary>
    ICrm OpenRefused();

    /// <summary>Calls end, all at one moment. Gives their ids.</summary>
    Task<IReadOnlyList<string>> EndCallsAsync(PeerCall call, int count = 1);

    /// <summary>Deals are made, all at one moment as far as the CRM can, each with a company and a person. Gives their ids.</summary>
    Task<IReadOnlyList<string>> AddDealsAsync(int count);

    /// <summary>Somebody with this address becomes known as a new lead. Gives the id.</summary>
    Task<string> AddLeadAsync(string address);

    /// <summary>A note, an e-mail from Ada at buyer.example, a meeting that was held or an open task is filed under the deals. Gives the id.</summary>
    Task<string> AddActivityAsync(CrmObjectKind kind, string html, params string[] deals);

    /// <summary>A product "Core" with the number C-1 is sold ten times at 50 EUR less ten percent for a year, in this deal. Gives the product's id and the line's.</summary>
    Task<(string Product, string Line)> SellAsync(string deal);

    /// <summary>Somebody is to sell for 250,000 EUR in the third quarter of 2026; the CRM's owner has this id. Gives the goal's id.</summary>
    Task<string> SetQuotaAsync(string owner);

    /// <summary>A person deletes an object.</summary>
    Task RemoveAsync(CrmObject target);

    /// <summary>A person changes a field.</summary>
    Task EditAsync(CrmObject target, string field, string value);

    /// <summary>A person writes a note about the call's company.</summary>
    Task WriteNoteAsync(CrmCall call, string body);

    /// <summary>From now on this goes wrong, and nothing else.</summary>
    Task SwitchAsync(PeerFault fault);

    /// <summary>How many notes that are not removed hold this text.</summary>
    Task<int> CountNotesAsync(string text);
}

/// <summary>A call as a test wants it.</summary>
/// <param name="WithCustomer">True: a contact, a company and a deal hang on it; false: nothing does.</param>
/// <param name="WithTranscript">True: there is one.</param>
internal sealed record PeerCall(bool WithCustomer = true, bool WithTranscript = true);

/// <summary>What goes wrong.</summary>
internal enum PeerFault
{
    None,

    /// <summary>A write takes place, its answer does not arrive.</summary>
    DropsReplies,

    /// <summary>Every request fails by the CRM's own fault.</summary>
    Fails,

    /// <summary>Too many requests in a short time.</summary>
    Limits,

    /// <summary>The day's allowance is used up.</summary>
    LimitsDay,

    /// <summary>The credentials may not read companies.</summary>
    LacksScope,
}
