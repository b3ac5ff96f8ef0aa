using System.Diagnostics;

namespace RevOps.E2E.Support;

/// <summary>
/// Finds a browser, in this order: the path in REVOPS_BROWSER, an installed Chromium, Chrome or Edge, Debian's package (as root),
/// Playwright's own. Where none is had, says which command installs one.
/// </summary>
internal static class BrowserFinder
{
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

        if (Array.Find(Installed, File.Exists) is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get") && InstallFromDebian())
        {
            return "/usr/bin/chromium";
        }

        return Microsoft.Playwright.Program.Main(["install", "--with-deps", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "No browser was found and none could be installed. Install one (Debian: apt-get install chromium) or name one in REVOPS_BROWSER.");
    }

    private static bool InstallFromDebian() =>
        Run("apt-get", "update") && Run("apt-get", "install -y --no-install-recommends chromium") && File.Exists("/usr/bin/chromium");

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
