import { Component, lazy, Suspense, type ReactNode } from "react";
import { faultOf, isOurs, type Fault } from "../../session/fault";

const FaultNotice = lazy(() => import("./FaultNotice"));

interface Props {
  readonly language: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: Fault | null;
  readonly isBroken: boolean;
}

/** Says of an error of the program that it is one, with a text to send on: of one in drawing, and of what nobody caught. */
export class FaultBoundary extends Component<Props, State> {
  override readonly state: State = { fault: null, isBroken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: faultOf(error), isBroken: true };
  }

  override componentDidMount(): void {
    window.addEventListener("error", this.onError);
    window.addEventListener("unhandledrejection", this.onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener("error", this.onError);
    window.removeEventListener("unhandledrejection", this.onRejection);
  }

  private readonly onError = ({ error }: ErrorEvent) => {
    this.tell(error);
  };

  private readonly onRejection = ({ reason }: PromiseRejectionEvent) => {
    this.tell(reason);
  };

  private readonly tell = (error: unknown) => {
    const fault = faultOf(error);
    if (isOurs(fault)) this.setState({ fault });
  };

  private readonly close = () => {
    this.setState({ fault: null });
  };

  override render(): ReactNode {
    const { fault, isBroken } = this.state;
    return (
      <>
        {!isBroken && this.props.children}
        {fault && (
          <Suspense>
            <FaultNotice fault={fault} language={this.props.language} isBroken={isBroken} onClose={this.close} />
          </Suspense>
        )}
      </>
    );
  }
}
