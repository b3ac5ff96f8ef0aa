using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain;

/// <summary>
/// The outcome of an operation whose failure is expected: either a value or a typed error, never both.
/// Outages and bugs stay exceptions.
/// </summary>
/// <typeparam name="T">The value of a success.</typeparam>
/// <typeparam name="TError">The feature's error type.</typeparam>
public readonly record struct Result<T, TError>
    where TError : class
{
    private Result(T? value, TError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; meaningful only where <see cref="IsSuccess"/> is true.</summary>
    public T? Value { get; }

    /// <summary>The error; null on success.</summary>
    public TError? Error { get; }

    /// <summary>True where there is no error.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A success.</summary>
    public static Result<T, TError> Ok(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static Result<T, TError> Fail(TError error) => new(default, error);

    public static implicit operator Result<T, TError>(T value) => Ok(value);

    public static implicit operator Result<T, TError>(TError error) => Fail(error);
}
