using System.Diagnostics;

namespace RevOps.E2E.Support;

/// <summary>
/// Finds a browser, in this order: the path in REVOPS_BROWSER, Chromium without its window (installed, or from Debian as root), an installed
/// Chromium, Chrome or Edge, Playwright's own. Where none is had, says which command installs one.
/// </summary>
internal static class BrowserFinder
{
    /// <summary>The same engine without toolbars and windows, which are pages of their own: it needs about half the processor time.</summary>
    private const string Windowless = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Installed =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly Lazy<string?> Once = new(Find);

    /// <summary>A browser's path; null where Playwright's own is installed and to be used. Looked for, and installed, once.</summary>
    public static string? Found => Once.Value;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REVOPS_BROWSER") is { Length: > 0 } configured)
        {
            return File.Exists(configured)
                ? configured
                : throw new InvalidOperationException($"REVOPS_BROWSER names {configured}, which does not exist.");
        }

        if (File.Exists(Windowless) || InstallFromDebian("chromium-headless-shell", Windowless))
        {
            return Windowless;
        }

        if (Array.Find(Installed, File.Exists) is { } found)
        {
            return found;
        }

        if (InstallFromDebian("chromium", "/usr/bin/chromium"))
        {
            return "/usr/bin/chromium";
        }

        return Microsoft.Playwright.Program.Main(["install", "--with-deps", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "No browser was found and none could be installed. Install one (Debian: apt-get install chromium) or name one in REVOPS_BROWSER.");
    }

    private static bool InstallFromDebian(string package, string program) =>
        OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
        && Run("apt-get", "update") && Run("apt-get", $"install -y --no-install-recommends {package}") && File.Exists(program);

    private static bool Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        if (process is null)
        {
            return false;
        }

        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
