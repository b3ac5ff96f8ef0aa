using Microsoft.AspNetCore.Components.Forms;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

/// <summary>A form's state: what the person typed, and what the operation said against it.</summary>
/// <typeparam name="TModel">The fields.</typeparam>
internal sealed class AccountForm<TModel>
    where TModel : class
{
    private readonly ValidationMessageStore _messages;

    internal AccountForm(TModel model)
    {
        Model = model;
        Context = new EditContext(model);
        _messages = new ValidationMessageStore(Context);
    }

    internal TModel Model { get; }

    internal EditContext Context { get; }

    /// <summary>Problems of the form as a whole.</summary>
    internal IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Puts each problem at its field; what names no field of this form stands above it.</summary>
    internal void Show(AccountResult result)
    {
        var general = new List<string>();
        foreach (var problem in result.Problems)
        {
            var field = typeof(TModel).GetProperties()
                .FirstOrDefault(x => x.Name.Equals(problem.Field, StringComparison.OrdinalIgnoreCase));
            if (field is null)
            {
                general.Add(problem.Message);
            }
            else
            {
                _messages.Add(Context.Field(field.Name), problem.Message);
            }
        }

        Problems = general;
        Context.NotifyValidationStateChanged();
    }
}
