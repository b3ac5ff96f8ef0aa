using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;

namespace RevOps.Web.Components.Crm.Connections;

/// <summary>What stands in the drawer's fields. Fields of credentials begin empty: what is stored never comes here.</summary>
public sealed record ConnectionForm
{
    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    public int PollSeconds { get; set; } = 60;

    public bool WriteNote { get; set; } = true;

    public string? ScoreField { get; set; }

    public string? NextStepField { get; set; }

    public string? DueDateField { get; set; }

    public ConflictRule OnConflict { get; set; }

    public CrmSignIn SignIn { get; set; }

    public string AccessToken { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    public string RefreshToken { get; set; } = "";

    public ConnectionSettings Settings => new(
        Name,
        Address,
        PollSeconds,
        new WriteBackSettings { WriteNote = WriteNote, ScoreField = ScoreField, NextStepField = NextStepField, DueDateField = DueDateField, OnConflict = OnConflict });

    public static ConnectionForm New(CrmKind kind) =>
        new ConnectionForm { Kind = kind.Key, Name = kind.Name, Address = kind.BaseAddress.ToString() }.With(new WriteBackSettings());

    public static ConnectionForm Of(ConnectionListItem item) => new ConnectionForm
    {
        Kind = item.Kind,
        Name = item.Settings.Name,
        Address = item.Settings.Address,
        PollSeconds = item.Settings.PollSeconds,
        SignIn = item.SignIn ?? CrmSignIn.Token,
    }.With(item.Settings.WriteBack);

    /// <summary>What was typed of the credentials; null where the stored ones stay.</summary>
    /// <param name="stored">How the connection signs in now; null for a new one, or where its credentials are lost.</param>
    public SecretsChange? Secrets(CrmSignIn? stored)
    {
        var change = new SecretsChange
        {
            SignIn = SignIn,
            AccessToken = SignIn == CrmSignIn.Token ? AccessToken : null,
            ClientId = SignIn == CrmSignIn.OAuth ? ClientId : null,
            ClientSecret = ClientSecret,
            RefreshToken = SignIn == CrmSignIn.OAuth ? RefreshToken : null,
        };
        return change.IsTyped || SignIn != stored ? change : null;
    }

    private ConnectionForm With(WriteBackSettings settings)
    {
        (WriteNote, OnConflict) = (settings.WriteNote, settings.OnConflict);
        (ScoreField, NextStepField, DueDateField) = (settings.ScoreField, settings.NextStepField, settings.DueDateField);
        return this;
    }
}
