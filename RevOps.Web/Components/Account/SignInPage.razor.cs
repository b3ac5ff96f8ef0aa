using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

public sealed partial class SignInPage(ISignIn signIn, IFirstAdmin firstAdmin, ICurrentViewer viewers, IServiceProvider services, NavigationManager nav)
{
    private AccountForm<Credentials> _form = null!;
    private IReadOnlyList<DemoPersona> _personas = [];

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Credentials? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool SignedOut { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IReadOnlyList<string> Problems => _form.Problems;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _form = new(Form);
        if (await viewers.GetAsync() is not null)
        {
            nav.NavigateTo(LocalUrl.OrHome(ReturnUrl));
            return;
        }

        if (await firstAdmin.IsNeededAsync(HttpContext.RequestAborted))
        {
            nav.NavigateTo("/setup");
            return;
        }

        if (services.GetService<IDemoPersonas>() is { } demo)
        {
            _personas = await demo.ForAsync(HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted);
        }
    }

    private async Task SignInAsync()
    {
        var answer = await signIn.PasswordAsync(Form!.Email.Trim(), Form.Password, Form.Remember, HttpContext.RequestAborted);
        if (answer.Succeeded)
        {
            nav.NavigateTo(LocalUrl.OrHome(ReturnUrl));
            return;
        }

        _form.Show(AccountResult.Problem("", Sentence(answer)));
    }

    private static string Sentence(SignInAnswer answer) => answer.Outcome switch
    {
        SignInOutcome.LockedOut when answer.RetryAfter is { } wait =>
            $"Too many wrong passwords. The account is locked for {Minutes(wait)}; try again then, or ask an administrator.",
        SignInOutcome.LockedOut => "Too many wrong passwords. The account is locked for a while; try again later, or ask an administrator.",
        SignInOutcome.Disabled => "This account is disabled. An administrator can enable it again.",
        _ => "This e-mail and password do not match. Check both and try again.",
    };

    private static string Minutes(TimeSpan wait) => (int)Math.Ceiling(wait.TotalMinutes) is > 1 and var minutes ? $"{minutes} minutes" : "one minute";

    internal sealed class Credentials
    {
        [Required(ErrorMessage = "Write your e-mail address.")]
        [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Write your password.")]
        public string Password { get; set; } = "";

        public bool Remember { get; set; }
    }
}
