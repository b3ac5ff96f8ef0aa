using System.Globalization;

namespace RevOps.Domain.Crm.Connections;

/// <summary>What a change of settings changes, in words for the audit log.</summary>
internal static class SettingsDifference
{
    public static string Between(CrmConnection before, CheckedSettings after)
    {
        var (old, now) = (before.WriteBack, after.WriteBack);
        var parts = new (string What, string From, string To)[]
        {
            ("name", before.Name, after.Name),
            ("address", before.BaseAddress, after.Address.ToString()),
            ("poll", Seconds(before.PollSeconds), Seconds(after.PollSeconds)),
            ("note", OnOff(old.WriteNote), OnOff(now.WriteNote)),
            ("score property", Field(old.ScoreField), Field(now.ScoreField)),
            ("next step property", Field(old.NextStepField), Field(now.NextStepField)),
            ("due date property", Field(old.DueDateField), Field(now.DueDateField)),
            ("conflict rule", old.OnConflict.ToString(), now.OnConflict.ToString()),
        };
        return string.Join("; ", parts.Where(x => x.From != x.To).Select(x => $"{x.What} from {x.From} to {x.To}"));
    }

    private static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds} s");

    private static string OnOff(bool on) => on ? "on" : "off";

    private static string Field(string? name) => name ?? "none";
}
