using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

public sealed partial class ResetPage(IPasswordResets resets, IOptions<IdentityOptions> identity, NavigationManager nav)
{
    private AccountForm<NewPassword> _form = null!;
    private OpenReset? _reset;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "reset")]
    private NewPassword? Form { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IOptions<IdentityOptions> Identity => identity;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _form = new(Form);
        _reset = await resets.FindAsync(Token, HttpContext.RequestAborted);
    }

    private async Task RedeemAsync()
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
        [Required(ErrorMessage = "Choose a new password.")]
        public string Password { get; set; } = "";
    }
}
