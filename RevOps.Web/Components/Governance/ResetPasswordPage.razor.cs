using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RevOps.Web.Components.Account;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class ResetPasswordPage(IPasswordResets resets, IOptions<IdentityOptions> identity, NavigationManager nav)
{
    private AccountForm<NewPassword> _form = null!;
    private OpenReset? _open;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "reset-password")]
    private NewPassword? Form { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IOptions<IdentityOptions> Identity => identity;

    protected override async Task OnInitializedAsync()
    {
        _open = await resets.FindAsync(Token, HttpContext.RequestAborted);
        Form ??= new();
        _form = new(Form);
    }

    private async Task SetAsync()
    {
        var result = await resets.RedeemAsync(Token, Form!.Password, HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            nav.NavigateTo("/");
            return;
        }

        _form.Show(result);
    }

    internal sealed class NewPassword
    {
        [Required(ErrorMessage = "Choose a password.")]
        public string Password { get; set; } = "";
    }
}
