using System.Collections.Frozen;

namespace RevOps.Web.Components.Shared;

/// <summary>Drawings on a 20 by 20 grid, made for a stroke of 1.5 with round ends.</summary>
internal static class IconPaths
{
    private const string Bubble = "M4.5 3.5h11A1.5 1.5 0 0 1 17 5v7a1.5 1.5 0 0 1-1.5 1.5H9l-3.5 3v-3h-1A1.5 1.5 0 0 1 3 12V5a1.5 1.5 0 0 1 1.5-1.5Z";
    private const string Circle = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z";
    private const string Tray = "M3.5 13v2A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-2";

    private static readonly FrozenDictionary<IconName, string> Paths = new Dictionary<IconName, string>
    {
        [IconName.ArrowDown] = "M10 4v12M5.5 11.5 10 16l4.5-4.5",
        [IconName.ArrowRight] = "M4 10h12M11.5 5.5 16 10l-4.5 4.5",
        [IconName.ArrowUp] = "M10 16V4M5.5 8.5 10 4l4.5 4.5",
        [IconName.Bookmark] = "M6 3.5h8a.8.8 0 0 1 .8.8v12.2L10 13.2l-4.8 3.3V4.3a.8.8 0 0 1 .8-.8Z",
        [IconName.Building] = "M4.5 16.5v-12a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v12M11.5 8h3a1 1 0 0 1 1 1v7.5M3 16.5h14M7 7h2M7 10h2M7 13h2",
        [IconName.Calendar] = "M4.5 4.5h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM3.5 8.5h13M7 3v3M13 3v3",
        [IconName.Call] = "M5.2 3.2h2.1l1.4 3.5-1.8 1.4a9.4 9.4 0 0 0 5 5l1.4-1.8 3.5 1.4v2.1a1.7 1.7 0 0 1-1.9 1.7C8.8 16 4 11.2 3.5 5.1a1.7 1.7 0 0 1 1.7-1.9Z",
        [IconName.Chart] = "M3.5 16.5h13M5.5 13.5v-3M8.5 13.5v-7M11.5 13.5v-4.5M14.5 13.5v-10",
        [IconName.Check] = "m4.5 10.5 3.6 3.6 7.4-8",
        [IconName.CheckCircle] = Circle + "M7 10.2l2.1 2.1 4-4.4",
        [IconName.ChevronDown] = "m5.5 8 4.5 4.5L14.5 8",
        [IconName.ChevronLeft] = "M12 5.5 7.5 10l4.5 4.5",
        [IconName.ChevronRight] = "M8 5.5 12.5 10 8 14.5",
        [IconName.ChevronUp] = "m5.5 12 4.5-4.5 4.5 4.5",
        [IconName.Clock] = Circle + "M10 6.2V10l2.6 1.6",
        [IconName.Close] = "m5.5 5.5 9 9M14.5 5.5l-9 9",
        [IconName.Comment] = Bubble,
        [IconName.Copy] = "M8 7h7.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM4.5 13a1 1 0 0 1-1-1V4.5a1 1 0 0 1 1-1H12a1 1 0 0 1 1 1",
        [IconName.Deal] = "M4 6.5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM7 6.5v-2a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M3 11h14",
        [IconName.Download] = "M10 4v9M6.5 9.5 10 13l3.5-3.5" + Tray,
        [IconName.Edit] = "m4 16 .7-3.3 8.6-8.6a1.6 1.6 0 0 1 2.3 0l.3.3a1.6 1.6 0 0 1 0 2.3l-8.6 8.6L4 16ZM12 5.5 14.5 8",
        [IconName.Error] = "M7.1 3h5.8L17 7.1v5.8L12.9 17H7.1L3 12.9V7.1L7.1 3ZM10 6.7v4M10 13.3h.01",
        [IconName.External] = "M8.5 4H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-3.5M12 3.5h4.5V8M16.2 3.8l-6.7 6.7",
        [IconName.Eye] = "M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
        [IconName.Feedback] = Bubble + "M7.3 8.6l1.9 1.9 3.5-3.8",
        [IconName.File] = "M6 3h5l4 4v8.5a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 15.5V4a1 1 0 0 1 1-1ZM11 3v4h4M7.5 10.5h5M7.5 13.3h3.5",
        [IconName.Filter] = "M3.5 5h13M6 10h8M8.5 15h3",
        [IconName.Flag] = "M5 17V3.8M5 4.2c4-2 6 2 10.5.2v7c-4.5 1.8-6.5-2.2-10.5-.2",
        [IconName.Inbox] = "M3.5 11.5 5.4 5a1.5 1.5 0 0 1 1.4-1h6.4a1.5 1.5 0 0 1 1.4 1l1.9 6.5V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15v-3.5ZM3.5 11.5h3.7l1 2h3.6l1-2h3.7",
        [IconName.Info] = Circle + "M10 9.3v4M10 6.7h.01",
        [IconName.Key] = "M12.3 11.7a4.2 4.2 0 1 0-3.9-2.6L3.5 14v2.5H6.2v-1.8H8V12.9l1.5-1.5a4.2 4.2 0 0 0 2.8.3ZM13.5 6.6h.01",
        [IconName.Keyboard] = "M3.5 5.5h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6",
        [IconName.Ledger] = "M6 3h8.5a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H6a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 6 3ZM4.5 15.2A1.5 1.5 0 0 1 6 14h9.5M7.5 6.5h5M7.5 9.5h3",
        [IconName.Link] = "M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-.8.8M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l.8-.8",
        [IconName.Lock] = "M5.5 9h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM7 9V6.5a3 3 0 0 1 6 0V9",
        [IconName.Minus] = "M5 10h10",
        [IconName.Moon] = "M16.5 11.6A6.8 6.8 0 1 1 8.4 3.5a5.4 5.4 0 0 0 8.1 8.1Z",
        [IconName.More] = "M4 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M9.5 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M15 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0",
        [IconName.Panel] = "M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4ZM8 4v12",
        [IconName.Person] = "M10 9.8a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.8c0-3 2.8-4.6 6.2-4.6s6.2 1.6 6.2 4.6",
        [IconName.Play] = "M6.5 4.2v11.6L16 10 6.5 4.2Z",
        [IconName.Plus] = "M10 4.5v11M4.5 10h11",
        [IconName.Pulse] = "M2.5 10.5h3.3L8 4.5l4 11 2.2-5h3.3",
        [IconName.Quote] = "M8.5 6c-2.5.6-4 2.6-4 5v3h4v-4h-2M16 6c-2.5.6-4 2.6-4 5v3h4v-4h-2",
        [IconName.Replay] = "M4.5 8.5A6 6 0 1 1 4 11.5M4.2 4.5v4h4",
        [IconName.Search] = "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l3.5 3.5",
        [IconName.SignOut] = "M8 3.5H5A1.5 1.5 0 0 0 3.5 5v10A1.5 1.5 0 0 0 5 16.5h3M12.5 13.5 16 10l-3.5-3.5M16 10H8",
        [IconName.Sun] = "M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M15.3 4.7l-1.1 1.1M5.8 14.2l-1.1 1.1",
        [IconName.System] = "M4 4h12a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM7.5 16.5h5M10 13.5v3",
        [IconName.Teams] = "M8 3h4v3.5H8zM2.5 13h4v3.5h-4zM13.5 13h4v3.5h-4zM10 6.5v3.2M4.5 13v-1.8A1.5 1.5 0 0 1 6 9.7h8a1.5 1.5 0 0 1 1.5 1.5V13",
        [IconName.Trash] = "M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.8 10.2a1 1 0 0 0 1 .8h5.4a1 1 0 0 0 1-.8l.8-10.2M8.5 9v4M11.5 9v4",
        [IconName.Undo] = "M4 8h8a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5",
        [IconName.Upload] = "M10 13V4M6.5 7.5 10 4l3.5 3.5" + Tray,
        [IconName.Users] = "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5M13 4a2.8 2.8 0 0 1 0 5.2M14.5 12.3c1.9.5 3 2 3 4.2",
        [IconName.Warning] = "M10 3.5 17.2 16H2.8L10 3.5ZM10 8.2V12M10 13.9h.01",
    }.ToFrozenDictionary();

    /// <summary>The path of an icon.</summary>
    internal static string Of(IconName name) => Paths[name];
}
