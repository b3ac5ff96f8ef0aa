namespace RevOps.Domain.Crm.Connections;

/// <summary>Kinds of refusal that the use cases on connections know.</summary>
public enum CrmSettingsErrorKind
{
    /// <summary>There is no such connection.</summary>
    NotFound = 0,

    /// <summary>The viewer may not do this.</summary>
    Forbidden = 1,

    /// <summary>The input cannot be accepted as it is.</summary>
    Invalid = 2,

    /// <summary>Somebody else changed it in between.</summary>
    Conflict = 3,

    /// <summary>Something is lost by it that the viewer has not agreed to.</summary>
    NeedsConfirmation = 4,
}

/// <summary>Why a use case on connections was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person; a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Field">Which field it is said of, as <see cref="ConnectionField"/> names it; empty for the whole.</param>
public sealed record CrmSettingsError(CrmSettingsErrorKind Kind, string Problem, string Remedy, string Field = "")
{
    /// <summary>Only admins do this.</summary>
    public static CrmSettingsError NotAdmin { get; } =
        new(CrmSettingsErrorKind.Forbidden, "Only an admin may do this", "Ask an admin of your company");

    /// <summary>No such connection.</summary>
    public static CrmSettingsError NoConnection { get; } =
        new(CrmSettingsErrorKind.NotFound, "There is no such connection; it may have been deleted", "Choose one from the list");

    /// <summary>Names are unique, whatever the case.</summary>
    public static CrmSettingsError NameTaken { get; } =
        new(CrmSettingsErrorKind.Conflict, "Another connection has this name", "Choose another name", ConnectionField.Name);

    /// <summary>It changed since the viewer saw it.</summary>
    public static CrmSettingsError ChangedMeanwhile { get; } = new(
        CrmSettingsErrorKind.Conflict, "Somebody else changed this connection while you had it open", "Open it again to see what it is now, then change it");

    internal static CrmSettingsError Invalid(string field, string problem, string remedy) =>
        new(CrmSettingsErrorKind.Invalid, problem, remedy, field);
}
