import { view } from '@forge/bridge';
import { useEffect } from 'react';
import { codeIsDrawn } from '../../shell/use-code';

let hasTold = false;

/**
 * Tells the exporter once that the frame shows what it is to show: after everything is drawn, also where that is empty or failed.
 * @param isDrawn false while something is still being loaded
 */
export function useReadyEvent(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn || hasTold) return;
    hasTold = true;
    void codeIsDrawn()
      .then(() => view.emitReadyEvent())
      .catch(() => undefined);
  }, [isDrawn]);
}
