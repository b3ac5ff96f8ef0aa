using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

public sealed partial class PasswordPage(IPasswords passwords, IOptions<IdentityOptions> identity, NavigationManager nav)
{
    private AccountForm<PasswordChange> _form = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordChange? Form { get; set; }

    [SupplyParameterFromQuery]
    private bool Changed { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IOptions<IdentityOptions> Identity => identity;

    protected override void OnInitialized()
    {
        Form ??= new();
        _form = new(Form);
    }

    private async Task ChangeAsync()
    {
        var result = await passwords.ChangeAsync(Form!.Current, Form.Password, HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            // A redirect, so that loading the page again does not post again.
            nav.NavigateTo("/account/password?changed=true");
            return;
        }

        _form.Show(result);
    }

    internal sealed class PasswordChange
    {
        [Required(ErrorMessage = "Write your current password.")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "Choose a new password.")]
        public string Password { get; set; } = "";
    }
}
