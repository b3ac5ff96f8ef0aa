using RevOps.Domain.Crm.Imports.Fields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>Fields that several kinds have, and short ways to bind them.</summary>
internal static class TargetFields
{
    public const string IdKey = "id";
    public const string OwnerKey = "owner";
    private const int KeyLength = 200;

    /// <summary>The source's id; its best names are the plain ones.</summary>
    public static ImportField Id(IReadOnlyList<string> names) =>
        new(IdKey, "Id in the source", FieldKind.Text, 190, ["id", "recordid", "externalid", .. names]);

    public static BoundField<T> Text<T>(string key, string label, int length, Func<T, string?> get, Action<T, string?> set, params string[] names) =>
        Bind(new(key, label, FieldKind.Text, length, names), get, set);

    public static BoundField<T> Key<T>(string key, string label, Func<T, string?> get, Action<T, string?> set, params string[] names) =>
        Text(key, label, KeyLength, get, set, names);

    public static BoundField<T> Email<T>(Func<T, string?> get, Action<T, string?> set) =>
        Bind(new("email", "E-mail", FieldKind.Email, 320, ["email", "emailaddress", "workemail"]), get, set);

    public static BoundField<T> Currency<T>(Func<T, string?> get, Action<T, string?> set) =>
        Bind(new("currency", "Currency", FieldKind.Currency, 0, ["currencyisocode", "currency", "dealcurrencycode"]), get, set);

    public static BoundField<T> Owner<T>(Func<T, string?> get, Action<T, string?> set, params string[] names) =>
        Key(OwnerKey, "Owner", get, set, [.. names, "ownerid", "owner", "owneremail", "ownername", "rep", "salesrep"]);

    public static BoundField<T> Account<T>(Func<T, string?> get, Action<T, string?> set, params string[] names) =>
        Key("account", "Account", get, set, [.. names, "accountid", "account", "accountname", "accountkey", "customerid", "customer", "company", "companyid"]);

    public static BoundField<T> Deal<T>(Func<T, string?> get, Action<T, string?> set) =>
        Key("deal", "Deal", get, set, "opportunityid", "dealid", "deal", "opportunity", "associateddealids", "associateddeal");

    public static BoundField<T> Bind<T, TValue>(ImportField field, Func<T, TValue?> get, Action<T, TValue?> set)
        where TValue : class => new(field, (record, _) => get(record), (record, value, _) => set(record, (TValue?)value));

    public static BoundField<T> Value<T, TValue>(string key, string label, FieldKind kind, Func<T, TValue?> get, Action<T, TValue?> set, params string[] names)
        where TValue : struct => new(new(key, label, kind, 0, names), (record, _) => get(record), (record, value, _) => set(record, (TValue?)value));

    /// <summary>A field that always has a value: an empty cell leaves it.</summary>
    public static BoundField<T> Needed<T, TValue>(string key, string label, FieldKind kind, Func<T, TValue> get, Action<T, TValue> set, params string[] names)
        where TValue : struct => new(new(key, label, kind, 0, names), (record, _) => get(record), (record, value, _) => set(record, (TValue)value!)) { CanBeEmpty = false };

    public static BoundField<T> NeededText<T>(string key, string label, int length, Func<T, string> get, Action<T, string> set, params string[] names) =>
        new(new(key, label, FieldKind.Text, length, names), (record, _) => get(record), (record, value, _) => set(record, (string)value!)) { CanBeEmpty = false };
}
