using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

public sealed partial class InvitationPage(IInvitations invitations, IOptions<IdentityOptions> identity, NavigationManager nav)
{
    private AccountForm<Joining> _form = null!;
    private OpenInvitation? _invitation;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "invitation")]
    private Joining? Form { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private IOptions<IdentityOptions> Identity => identity;

    protected override async Task OnInitializedAsync()
    {
        _invitation = await invitations.FindAsync(Token, HttpContext.RequestAborted);
        Form ??= new() { Name = _invitation?.Name ?? "" };
        _form = new(Form);
    }

    private static string Article(UserRole role) => role is UserRole.Analyst or UserRole.Admin ? $"an {role}" : $"a {role}";

    private async Task RedeemAsync()
    {
        var result = await invitations.RedeemAsync(Token, Form!.Name.Trim(), Form.Password, HttpContext.RequestAborted);
        if (result.Succeeded)
        {
            nav.NavigateTo("/");
            return;
        }

        _form.Show(result);
    }

    internal sealed class Joining
    {
        [Required(ErrorMessage = "Write your name.")]
        [StringLength(100, ErrorMessage = "A name has at most 100 characters.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        public string Password { get; set; } = "";
    }
}
