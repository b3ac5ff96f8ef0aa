namespace RevOps.Web.Components.Coaching.OwnWords;

/// <summary>What the browser's reasons mean to the person.</summary>
internal static class SpeechFailures
{
    public static (string What, string Do) Of(string reason) => reason switch
    {
        "not-allowed" => ("The browser does not let this page use the microphone.", "Allow it beside the address, and press Listen again."),
        "service-not-allowed" => ("The browser, or whoever manages it, does not allow its speech service.", "Type instead, or ask whoever manages the browser."),
        "audio-capture" => ("No microphone was found.", "Connect one, and press Listen again."),
        "network" => ("The browser did not reach its speech service.", "Check the connection, and press Listen again; what was sent is stored."),
        "language-not-supported" => ("The browser's speech service does not know its language.", "Choose another language in the browser, or type."),
        _ => ("The browser stopped listening.", "Press Listen again, or type."),
    };
}
