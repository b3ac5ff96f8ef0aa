using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

public sealed partial class SetupPage(IFirstAdmin firstAdmin, IOptions<IdentityOptions> identity, NavigationManager nav)
{
    private AccountForm<FirstAdmin> _form = null!;

    [SupplyParameterFromForm(FormName = "setup")]
    private FirstAdmin? Form { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IOptions<IdentityOptions> Identity => identity;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _form = new(Form);
        if (!await firstAdmin.IsNeededAsync(HttpContext.RequestAborted))
        {
            nav.NavigateTo("/account/sign-in");
        }
    }

    private async Task CreateAsync()
    {
        var result = await firstAdmin.CreateAsync(Form!.Name.Trim(), Form.Email.Trim(), Form.Password, HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            nav.NavigateTo("/");
            return;
        }

        _form.Show(result);
    }

    internal sealed class FirstAdmin
    {
        [Required(ErrorMessage = "Write your name.")]
        [StringLength(100, ErrorMessage = "A name has at most 100 characters.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Write your e-mail address.")]
        [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        public string Password { get; set; } = "";
    }
}
